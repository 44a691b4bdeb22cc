import type { Need } from "@shopbell/handoff";
import type { ContextPack } from "./context-pack.js";

/**
 * What the person who takes over must be able to do. The topic is the folder of the article or
 * flow the handoff is about (`returns`), null where none was recognised.
 */
export function toNeed(pack: ContextPack): Need {
	const about =
		pack.articleId ?? pack.flow?.id ?? pack.shown.at(-1)?.articleId ?? null;
	return {
		topic: about?.split(".")[0] ?? null,
		language: pack.locale,
		channel: pack.channel,
		customerClass: pack.customer?.class ?? "guest",
	};
}
