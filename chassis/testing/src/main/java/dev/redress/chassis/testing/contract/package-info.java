/**
 * The published events as tests see them: schemas and examples ({@link dev.redress.chassis.testing.contract.Contract}),
 * who writes and who reads what ({@link dev.redress.chassis.testing.contract.Catalogue}), and what every service holds
 * itself to ({@link dev.redress.chassis.testing.contract.ContractRules}).
 */
package dev.redress.chassis.testing.contract;
