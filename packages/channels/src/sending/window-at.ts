import type { ReplyWindow } from "../look/capabilities.js";

const hourMs = 3_600_000;

/**
 * What may be said so long after the shopper's last message: free words, a person's words only, or
 * nothing of it. Who was never heard has not opened a window.
 */
export function windowAt(
	window: ReplyWindow,
	{
		lastHeardAt,
		now,
	}: { readonly lastHeardAt: number | null; readonly now: number },
): "open" | "human-agent" | "closed" {
	if (lastHeardAt === null) return "closed";
	const past = now - lastHeardAt;
	if (past < window.hours * hourMs) return "open";
	return window.after.kind === "human-agent" &&
		past < window.after.hours * hourMs
		? "human-agent"
		: "closed";
}
