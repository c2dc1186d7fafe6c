/**
 * The kit for pages that people read: templates, words in Chinese and English, one look, signed links and what is behind them,
 * forms. It says nothing of what the pages are about; see {@code chassis/pages/README.md}.
 */
package dev.redress.chassis.pages;
