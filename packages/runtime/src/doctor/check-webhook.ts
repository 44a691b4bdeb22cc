import type { Fetch } from "./check-addresses.js";
import { type Finding, failed, ok } from "./finding.js";

/** Longest wait for the bot itself behind its proxy, ms. */
const patienceMs = 10_000;

/** Whether an address leads to its channel: a request without proof has to be refused as one. */
export async function checkWebhook(
	check: string,
	url: string,
	fetcher: Fetch,
	body: string,
): Promise<Finding> {
	const reason = await fetcher(url, {
		method: "POST",
		redirect: "manual",
		signal: AbortSignal.timeout(patienceMs),
		headers: { "content-type": "application/json" },
		body,
	}).then(
		({ status }) => (status === 401 ? null : `answers ${status}`),
		() => "does not answer",
	);
	return reason === null
		? ok(check, `${url} leads to this bot.`)
		: failed(
				check,
				`${url}: ${reason}.`,
				"Start the bot with these settings, and have the proxy in front pass everything on.",
			);
}

/** What is left to do at the vendor, with the address of the webhook in its place. */
export function toHandwork(
	check: string,
	byHand: string,
	url: string,
): Finding {
	return {
		check: `${check}.by-hand`,
		status: "warning",
		message: "One thing is done at the vendor.",
		fix: byHand.replace("{url}", url),
	};
}
