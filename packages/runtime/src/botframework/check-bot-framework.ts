import { channelGuides } from "../doctor/channel-guides.js";
import type { Fetch } from "../doctor/check-addresses.js";
import { checkWebhook, toHandwork } from "../doctor/check-webhook.js";
import { type Finding, failed, ok } from "../doctor/finding.js";
import type { Settings } from "../settings/settings.js";

const check = "channel.botframework";
const patienceMs = 10_000;

/** An activity that has no effect: what refuses it looks at tokens, and what takes it starts nothing. */
const probe = {
	type: "typing",
	channelId: "msteams",
	serviceUrl: "https://smba.trafficmanager.net/teams/",
	conversation: { id: "probe" },
	from: { id: "probe" },
};

/** Codes of Microsoft's sign-in, https://learn.microsoft.com/entra/identity-platform/reference-error-codes, and what to do. */
const fixes: Readonly<Record<number, string>> = {
	7000215:
		"MICROSOFT_APP_PASSWORD is wrong: copy the value of the client secret, not its id.",
	7000222:
		"The client secret has expired: make a new one at Azure and set MICROSOFT_APP_PASSWORD.",
	700016:
		"MICROSOFT_APP_ID is not known there: look at it, and at MICROSOFT_APP_TENANT_ID for a bot of one tenant.",
	90002:
		"MICROSOFT_APP_TENANT_ID is not the id of a tenant: copy it from the Azure Bot → Configuration.",
};

/** The Azure bot as its public address and Microsoft's sign-in show it. */
export async function checkBotFramework(
	app: NonNullable<Settings["microsoftApp"]>,
	publicUrl: string | null,
	{
		isConnecting,
		fetcher,
	}: { readonly isConnecting: boolean; readonly fetcher: Fetch },
): Promise<readonly Finding[]> {
	if (app.password === "")
		return [
			failed(
				check,
				"MICROSOFT_APP_PASSWORD is missing: nothing can be sent.",
				"Set it to the secret of the Azure bot.",
			),
		];
	if (publicUrl === null)
		return [
			failed(
				check,
				"PUBLIC_URL is missing: Azure has no address to send messages to.",
				"Set PUBLIC_URL, and the bot's endpoint in Azure to PUBLIC_URL/api/messages.",
			),
		];
	const url = `${publicUrl}/api/messages`;
	const findings = await Promise.all([
		checkWebhook(`${check}.address`, url, fetcher, JSON.stringify(probe)),
		askForToken(app, fetcher),
	]);
	return isConnecting
		? [...findings, toHandwork(check, channelGuides.teams.byHand ?? "", url)]
		: findings;
}

/**
 * Asks for the token with which the bot sends, as botbuilder does. Source:
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
async function askForToken(
	{ id, password, tenantId }: NonNullable<Settings["microsoftApp"]>,
	fetcher: Fetch,
): Promise<Finding> {
	const tenant = tenantId === "" ? "botframework.com" : tenantId;
	const name = `${check}.token`;
	try {
		const response = await fetcher(
			`https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
			{
				method: "POST",
				signal: AbortSignal.timeout(patienceMs),
				body: new URLSearchParams({
					grant_type: "client_credentials",
					client_id: id,
					client_secret: password,
					scope: "https://api.botframework.com/.default",
				}),
			},
		);
		if (response.ok)
			return ok(name, "Microsoft gives the bot its token: it may send.");
		const answer = (await response.json().catch(() => ({}))) as {
			readonly error_codes?: readonly number[];
		};
		return failed(
			name,
			"Microsoft refuses the bot its token: nothing can be sent.",
			answer.error_codes?.map((code) => fixes[code]).find(Boolean) ??
				"Look at MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID.",
		);
	} catch {
		return failed(
			name,
			"login.microsoftonline.com does not answer: nothing can be sent.",
			"Let the machine reach it over https.",
		);
	}
}
