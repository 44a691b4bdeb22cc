import type { HumanAgent, ReturnPack } from "@shopbell/conversation";

/** What an agent says at the end; nothing said means nothing is passed on. */
export function toReturnPack(
	said: Pick<ReturnPack, "outcome" | "promises" | "nextStep"> | undefined,
	agent: HumanAgent,
	at: number,
): ReturnPack | undefined {
	return said && { schema: 1, ...said, agent, at };
}
