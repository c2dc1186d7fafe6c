/** Archives, their proofs and the history of a case over HTTP. */
package dev.redress.resolution.archive.web;
