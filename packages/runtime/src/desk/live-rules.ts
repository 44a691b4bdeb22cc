import { answeringRoles } from "../accounts/role.js";
import type { DeskRule } from "./desk-route.js";
import type { LiveMessage, PageMessage } from "./live-message.js";

type LiveRule = Extract<DeskRule, { kind: "roles" }>;

const answering: LiveRule = { kind: "roles", roles: answeringRoles };

/** Who may open the socket. */
export const liveRule: LiveRule = answering;

/** Who may tell what over the socket. A kind of message without a rule does not compile. */
export const pageMessageRules: Readonly<Record<PageMessage["kind"], LiveRule>> =
	{
		follow: answering,
		typing: answering,
		read: answering,
	};

/** Who hears what over the socket, beside what the message itself decides. A kind without a rule does not compile. */
export const liveMessageRules: Readonly<Record<LiveMessage["kind"], LiveRule>> =
	{
		handoff: answering,
		taken: answering,
		entries: answering,
		shut: answering,
		deliveries: answering,
		note: answering,
		presence: answering,
		typing: answering,
		read: answering,
		offer: answering,
		queue: answering,
	};
