package dev.redress.chassis.testing.rules.wrong.branch;

import dev.redress.chassis.testing.rules.wrong.RootOffice;

/** Wrong: the root knows a branch, and the branch the root. */
public record BranchOffice(RootOffice root) {}
