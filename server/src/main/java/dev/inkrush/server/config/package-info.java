/**
 * What an operator can decide, as validated records: a record that exists is usable, and one that cannot exist says in
 * one sentence which option has which value and what is allowed. Defaults have their one home here. Plain immutable
 * values, usable from any thread.
 */
@NullMarked
package dev.inkrush.server.config;

import org.jspecify.annotations.NullMarked;
