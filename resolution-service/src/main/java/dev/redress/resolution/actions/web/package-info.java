/** Actions over HTTP. */
package dev.redress.resolution.actions.web;
