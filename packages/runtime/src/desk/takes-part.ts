import type { StoredHandoff } from "@shopbell/store";

/** Whether somebody has the conversation or has joined it. */
export function takesPart(
	{ agent, members }: Pick<StoredHandoff, "agent" | "members">,
	userId: string,
): boolean {
	return agent?.id === userId || members.some(({ id }) => id === userId);
}
