import type { Fetch } from "../doctor/check-addresses.js";
import { type Finding, failed, ok } from "../doctor/finding.js";
import { createSecrets } from "../settings/secrets.js";
import type { Settings } from "../settings/settings.js";
import { type MessengerName, messengerGuides } from "./messenger-guides.js";
import { messengerPath } from "./messenger-path.js";
import { openMessengers } from "./open-messengers.js";

const patienceMs = 10_000;

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
	const [channel] = openMessengers({
		setting: { ...nothing, [name]: settings.messengers[name] },
		dataDir: settings.dataDir,
		secret: createSecrets(settings.dataDir, settings.secretKey),
		shopName: () => title,
		defaultLocale: () => "en",
	});
	if (!channel) return [];
	const url = publicUrl + messengerPath(name);
	const reached = await reach(url, fetcher);
	const outcome = await (isConnecting
		? channel.connect?.(url)
		: channel.inspect?.(url));
	const findings = [
		reached === null
			? ok(`${check}.address`, `${url} leads to this bot.`)
			: failed(
					`${check}.address`,
					`${url}: ${reached}.`,
					"Start the bot with these settings, and have the proxy in front pass everything on.",
				),
		...(outcome?.checks ?? []).map(({ name: what, isGood, fix }) =>
			isGood
				? ok(`${check}.${what}`, `${title}: ${what} is as it has to be.`)
				: failed(
						`${check}.${what}`,
						`${title}: ${what} is not as it has to be.`,
						fix,
					),
		),
	];
	return byHand === null || !isConnecting
		? findings
		: [
				...findings,
				{
					check: `${check}.by-hand`,
					status: "warning",
					message: "One thing is done at the vendor.",
					fix: byHand.replace("{url}", url),
				},
			];
}

const nothing = {
	telegram: null,
	whatsapp: null,
	messenger: null,
	instagram: null,
	viber: null,
	slack: null,
} as const;

/** Why the address does not lead to the channel: a request without proof has to be refused as one. */
async function reach(url: string, fetcher: Fetch): Promise<string | null> {
	try {
		const { status } = await fetcher(url, {
			method: "POST",
			redirect: "manual",
			signal: AbortSignal.timeout(patienceMs),
			body: "{}",
		});
		return status === 401 ? null : `answers ${status}`;
	} catch {
		return "does not answer";
	}
}
