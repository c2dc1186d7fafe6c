package dev.redress.chassis.testing.rules.right.post.web;

import dev.redress.chassis.testing.rules.right.post.PostService;
import dev.redress.chassis.testing.rules.right.stamps.domain.Value;

/** An edge that knows its feature, and another's domain. */
public record PostBox(PostService service, Value value) {}
