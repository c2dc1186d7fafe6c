/** How templates of notices are written, in the file of the first start and over HTTP. */
package dev.redress.intake.notices.settings;
