package dev.redress.chassis.testing.rules.wrong;

import dev.redress.chassis.testing.rules.wrong.branch.BranchOffice;

/** Wrong: the root knows a branch, and the branch the root. */
public record RootOffice(BranchOffice branch) {}
