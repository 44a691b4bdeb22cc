import { toConnectOutcome } from "../connecting/to-connect-outcome.js";
import type { GraphClient } from "../meta/graph-client.js";
import type { ConnectOutcome } from "../port/messenger.js";

/** What the app listens to on the page. */
const fields = [
	"messages",
	"messaging_postbacks",
	"messaging_referrals",
	"message_deliveries",
	"message_reads",
	"message_edits",
	"messaging_handovers",
] as const;

/** Asks Meta for the page and its subscription, which it makes first when told to. */
export async function checkMessenger(
	graph: GraphClient,
	{ pageId }: { readonly pageId: string },
	isConnecting: boolean,
): Promise<ConnectOutcome> {
	if (isConnecting)
		await graph.post(`${pageId}/subscribed_apps`, {
			subscribed_fields: fields.join(","),
		});
	const answer = await graph.get(`${pageId}/subscribed_apps`);
	if (answer.kind === "no-answer")
		return failed(
			"token",
			"Meta does not answer: check that this machine reaches graph.facebook.com.",
		);
	if (answer.kind === "failed")
		return answer.error.code === 190
			? failed(
					"token",
					"Meta refuses the page token: make a new one under Messenger → Settings.",
				)
			: failed(
					"page",
					`Meta does not let this token see the page (${answer.error.code}): it needs pages_messaging.`,
				);
	const { data } = (answer.value ?? {}) as {
		readonly data?: readonly {
			readonly subscribed_fields?: readonly string[];
		}[];
	};
	const subscribed = new Set(
		data?.flatMap((app) => app.subscribed_fields ?? []),
	);
	const missing = fields.filter((field) => !subscribed.has(field));
	return toConnectOutcome([
		{ name: "token", fix: "" },
		{
			name: "subscription",
			fix:
				missing.length === 0
					? ""
					: `The page does not send ${missing.join(", ")}: run the command that connects it again.`,
		},
	]);
}

function failed(name: string, fix: string): ConnectOutcome {
	return toConnectOutcome([{ name, fix }]);
}
