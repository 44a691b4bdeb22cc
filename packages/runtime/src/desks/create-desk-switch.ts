import type { Desk } from "@shopbell/desks";
import type { SendNumber } from "./create-number-letters.js";
import type { DeskOutside } from "./open-desk-outside.js";

/**
 * The desk that a command goes to: the one outside where it serves the shopper's channel, else the
 * built-in one. Ratings and copies of a conversation are kept here, and the number of a ticket is
 * sent from here, whoever answers. Without `sendNumber` no letters can be sent.
 */
export function createDeskSwitch(
	builtin: Desk,
	outside: Pick<DeskOutside, "line" | "serves"> | undefined,
	sendNumber: SendNumber | null,
): Desk {
	if (outside === undefined) return builtin;
	const { line, serves } = outside;
	return {
		name: line.name,
		async perform(command, delivery) {
			const isOurs =
				command.kind === "rated" || command.kind === "email-transcript";
			if (isOurs || !serves(delivery.channel))
				return builtin.perform(command, delivery);
			await line.perform(command, delivery);
			if (command.kind === "ticket") await sendNumber?.(command, delivery);
		},
	};
}
