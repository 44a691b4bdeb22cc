import type { Desk } from "@shopbell/desks";
import type { DeskOutside } from "./open-desk-outside.js";

/**
 * The desk that a command goes to: the one outside where it serves the shopper's channel, else the
 * built-in one. Ratings and copies of a conversation are kept here, whoever answered.
 */
export function createDeskSwitch(
	builtin: Desk,
	outside: Pick<DeskOutside, "line" | "serves"> | undefined,
): Desk {
	if (outside === undefined) return builtin;
	const { line, serves } = outside;
	return {
		name: line.name,
		perform(command, delivery) {
			const isOurs =
				command.kind === "rated" || command.kind === "email-transcript";
			return isOurs || !serves(delivery.channel)
				? builtin.perform(command, delivery)
				: line.perform(command, delivery);
		},
	};
}
