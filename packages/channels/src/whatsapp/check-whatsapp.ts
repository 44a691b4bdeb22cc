import type { GraphClient } from "../meta/graph-client.js";
import type { ConnectOutcome } from "../port/messenger.js";

/** Asks Meta for the number, and says what is not as it has to be. */
export async function checkWhatsapp(
	graph: GraphClient,
	phoneNumberId: string,
): Promise<ConnectOutcome> {
	const answer = await graph.get(
		`${phoneNumberId}?fields=display_phone_number,verified_name,webhook_configuration`,
	);
	if (answer.kind === "no-answer")
		return one(
			"token",
			"Meta does not answer: check that this machine reaches graph.facebook.com.",
		);
	if (answer.kind === "failed")
		return answer.error.code === 190
			? one(
					"token",
					"Meta refuses the access token: make a permanent one for a system user.",
				)
			: one(
					"number",
					`Meta does not know the phone number id (${answer.error.code}): copy it from WhatsApp → API setup.`,
				);
	const { webhook_configuration: webhook } = (answer.value ?? {}) as {
		readonly webhook_configuration?: unknown;
	};
	const checks = [
		{ name: "token", isGood: true, fix: "" },
		{ name: "number", isGood: true, fix: "" },
		webhook === undefined
			? {
					name: "webhook",
					isGood: false,
					fix: "No webhook is set: enter its address and the verify token under WhatsApp → Configuration and subscribe to messages.",
				}
			: { name: "webhook", isGood: true, fix: "" },
	];
	return { isReady: checks.every(({ isGood }) => isGood), checks };
}

function one(name: string, fix: string): ConnectOutcome {
	return { isReady: false, checks: [{ name, isGood: false, fix }] };
}
