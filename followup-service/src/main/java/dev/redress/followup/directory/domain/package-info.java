/** People and departments as the follow-up room knows them: who may ask a customer, or review a case, without being a party. */
package dev.redress.followup.directory.domain;
