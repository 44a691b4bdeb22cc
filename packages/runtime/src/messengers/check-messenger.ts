import type { Fetch } from "../doctor/check-addresses.js";
import { checkWebhook, toHandwork } from "../doctor/check-webhook.js";
import { type Finding, failed, ok } from "../doctor/finding.js";
import { createSecrets } from "../settings/secrets.js";
import type { Settings } from "../settings/settings.js";
import { type MessengerName, messengerGuides } from "./messenger-guides.js";
import { messengerPath } from "./messenger-path.js";
import { openMessengers } from "./open-messengers.js";

/** A messenger as its vendor and its public address show it; with `isConnecting` the webhook is set first. */
export async function checkMessenger(
	name: MessengerName,
	settings: Settings,
	{
		isConnecting,
		fetcher,
	}: { readonly isConnecting: boolean; readonly fetcher: Fetch },
): Promise<readonly Finding[]> {
	const check = `channel.${name}`;
	const { title, byHand } = messengerGuides[name];
	const { publicUrl } = settings;
	if (publicUrl === null)
		return [
			failed(
				check,
				`PUBLIC_URL is not set: ${title} has no address to send to.`,
				"Set PUBLIC_URL to the https address of this bot.",
			),
		];
	const [channel] = await openMessengers({
		setting: { ...nothing, [name]: settings.messengers[name] },
		dataDir: settings.dataDir,
		secret: createSecrets(settings.dataDir, settings.secretKey),
		shopName: () => title,
		defaultLocale: () => "en",
	});
	if (!channel) return [];
	const url = publicUrl + messengerPath(name);
	const reached = await checkWebhook(`${check}.address`, url, fetcher, "{}");
	const outcome = await (isConnecting
		? channel.connect?.(url)
		: channel.inspect?.(url));
	const findings = [
		reached,
		...(outcome?.checks ?? []).map(({ name: what, isGood, fix }) =>
			isGood
				? ok(`${check}.${what}`, said(what, title).good)
				: failed(`${check}.${what}`, said(what, title).bad, fix),
		),
	];
	return byHand === null || !isConnecting
		? findings
		: [...findings, toHandwork(check, byHand, url)];
}

const nothing = {
	telegram: null,
	whatsapp: null,
	messenger: null,
	instagram: null,
	viber: null,
	slack: null,
} as const;

/** What was looked at, in words. */
function said(
	what: string,
	title: string,
): { readonly good: string; readonly bad: string } {
	switch (what) {
		case "token":
			return {
				good: `${title} takes the bot's token.`,
				bad: `${title} does not take the bot's token.`,
			};
		case "scopes":
			return {
				good: "The token may do everything that is needed.",
				bad: "The token may not do everything that is needed.",
			};
		case "number":
			return {
				good: `${title} knows the shop's number.`,
				bad: `${title} does not know the shop's number.`,
			};
		case "webhook":
			return {
				good: `${title} sends to this address.`,
				bad: `${title} does not send to this address.`,
			};
		case "updates":
		case "subscription":
			return {
				good: `${title} sends everything that the bot reads.`,
				bad: `${title} leaves out what the bot reads.`,
			};
		case "arrival":
			return {
				good: `What ${title} sends arrives.`,
				bad: `What ${title} sends does not arrive.`,
			};
		default:
			return { good: `${title}: ${what} ✓`, bad: `${title}: ${what}` };
	}
}
