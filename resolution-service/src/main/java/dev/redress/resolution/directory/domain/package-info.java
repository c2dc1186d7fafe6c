/** People and departments as the case room knows them: who is there, who decides at which level, who stands in for whom. */
package dev.redress.resolution.directory.domain;
