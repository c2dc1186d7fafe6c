/** Samples that anybody can draw again: by a seed, from strata, in proportion. */
package dev.redress.followup.sampling.domain;
