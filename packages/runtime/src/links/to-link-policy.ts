import type { MessengerChannel } from "@shopbell/channels";
import type { LinkPolicy } from "@shopbell/conversation";

const dayMs = 86_400_000;

/** How shoppers may go on elsewhere; null beside web chat alone. */
export function toLinkPolicy(
	messengers: readonly Pick<MessengerChannel, "name" | "linkTo">[],
	hasOthers: boolean,
): LinkPolicy | null {
	if (messengers.length === 0 && !hasOthers) return null;
	return {
		channels: messengers.flatMap(({ name, linkTo }) => (linkTo ? [name] : [])),
		provenMs: dayMs,
	};
}
