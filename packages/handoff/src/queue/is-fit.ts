import type { AgentAtDesk } from "./agent-at-desk.js";
import type { Waiting } from "./waiting.js";

/** How far the ladder looks: all skills, the language only, anybody. */
export type Reach = "skills" | "language" | "anyone";

/** Whether an agent can take a handoff as far as skills go; presence, capacity and refusals are not looked at. */
export function isFit(
	{ skills, groups }: Pick<AgentAtDesk, "skills" | "groups">,
	{ need, group }: Pick<Waiting, "need" | "group">,
	reach: Reach,
): boolean {
	if (reach === "anyone") return true;
	if (!skills.languages.includes(need.language)) return false;
	if (reach === "language") return true;
	return (
		(group == null || groups.includes(group)) &&
		(skills.channels === "all" || skills.channels.includes(need.channel)) &&
		(skills.classes === "all" || skills.classes.includes(need.customerClass)) &&
		(skills.topics === "all" || coversTopic(skills.topics, need.topic))
	);
}

/** Whether one of `topics` is the topic or what stands before a dot in it: `returns` covers `returns.how-to`. */
export function coversTopic(
	topics: readonly string[],
	topic: string | null,
): boolean {
	return (
		topic !== null &&
		topics.some((known) => topic === known || topic.startsWith(`${known}.`))
	);
}
