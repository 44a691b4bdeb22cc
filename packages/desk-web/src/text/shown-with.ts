import type { ContextPack } from "../wire/handoff.js";

type Shown = ContextPack["shown"][number];

/** What the pack knows of an article shown at about that time; an article may be shown twice. */
export function shownWith(
	shown: readonly Shown[],
	articleId: string | null,
	at: number,
): Shown | undefined {
	return shown
		.filter((item) => item.articleId === articleId)
		.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}
