/**
 * What people decide by, kept as data: {@link dev.redress.chassis.settings.Settings} keeps each setting in all its versions,
 * {@link dev.redress.chassis.settings.SettingsFiles} reads those that come with the service.
 */
package dev.redress.chassis.settings;
