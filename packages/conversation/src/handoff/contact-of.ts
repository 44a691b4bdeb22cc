import type { ConversationState } from "../state/conversation-state.js";
import type { ContextPack } from "./context-pack.js";

/** How the shopper can be reached elsewhere, as far as the conversation knows; null: it does not. */
export interface Contact {
	readonly email: string | null;
	readonly phone: string | null;
}

/** What the shopper has given in this conversation, before what their account says. */
export function contactOf(
	pack: ContextPack,
	state: ConversationState | undefined,
): Contact {
	const values = [
		...(pack.flow?.slots ?? []),
		...(pack.doNotAskAgain ?? []).filter(({ from }) => from !== "signed-in"),
		...Object.values(state?.kept ?? {}),
	];
	const said = (type: "email" | "phone"): string | null => {
		const found = values.find(
			(item) => item.type === type && typeof item.value === "string",
		);
		return typeof found?.value === "string" ? found.value : null;
	};
	return {
		email: said("email") ?? state?.customer?.email ?? null,
		// A number that was not given here is not called: nobody asked for it.
		phone: said("phone"),
	};
}
