/**
 * The whole of Redress on one machine: starts the broker, the store and the five services as processes of their own,
 * feeds them with invented or real complaints, and says what came out. Read {@link dev.redress.local.Stack} first.
 */
package dev.redress.local;
