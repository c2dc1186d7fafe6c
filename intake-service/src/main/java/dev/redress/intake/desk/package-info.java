/** The screens of the front desk: take a call, look at a customer. They ask the same services as the API. */
package dev.redress.intake.desk;
