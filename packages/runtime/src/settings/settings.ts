import type { CompanySetting } from "../accounts/company-sign-in.js";
import {
	checkDeskSettings,
	type DeskSetting,
	toDeskSetting,
} from "../desks/desk-setting.js";
import {
	checkMessengerSettings,
	type MessengerSetting,
	toMessengerSetting,
} from "../messengers/messenger-setting.js";
import { RuntimeError } from "../runtime-error.js";
import {
	type TelemetrySetting,
	toTelemetrySetting,
} from "../telemetry/telemetry-setting.js";
import {
	type AlarmSetting,
	checkAlarmSettings,
	toAlarmSetting,
} from "./alarm-setting.js";
import {
	checkProcessSettings,
	type ProcessSetting,
	toProcessSetting,
} from "./process-setting.js";
import { type ReadSettings, settingsSchema } from "./settings-schema.js";
import {
	checkShopSettings,
	type ShopSetting,
	toShopSetting,
} from "./shop-setting.js";

/** Validated settings of one process. */
export interface Settings extends ProcessSetting {
	readonly port: number;
	readonly host: string;
	readonly dataDir: string;
	readonly knowledgeBase: string;
	readonly publicUrl: string | null;
	readonly widgetOrigins: readonly string[];
	readonly isProduction: boolean;
	readonly microsoftApp: {
		readonly id: string;
		readonly password: string;
		readonly tenantId: string;
	} | null;
	readonly shop: ShopSetting;
	/** Largest refund without a person; null: none. */
	readonly refundLimit: {
		readonly amount: number;
		readonly currency: string;
	} | null;
	/** Null: no e-mail can be sent. */
	readonly mail: { readonly url: string; readonly from: string } | null;
	/** Null: the shop signs no tokens. */
	readonly customerTokens: {
		readonly secrets: readonly Uint8Array[];
		readonly audience: string;
	} | null;
	/** Whether everybody at the desk may read what a colleague has. */
	readonly areConversationsShared: boolean;
	readonly secondFactor: "optional" | "required";
	/** The company's own sign-in; null: none. */
	readonly company: CompanySetting | null;
	readonly alarms: AlarmSetting;
	/** Where people answer. */
	readonly desk: DeskSetting;
	readonly messengers: MessengerSetting;
	readonly telemetry: TelemetrySetting;
	readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** Settings as they are given: name → text. */
export type GivenSettings = Readonly<Record<string, string | undefined>>;

/** What is wrong with the settings, `NAME: what to give`, one line each; never quotes a value. */
export function findSettingProblems(values: GivenSettings): readonly string[] {
	const read = readSettings(values);
	return read.kind === "read" ? checkTogether(read.all) : read.problems;
}

/** Reads settings. Throws `settings.invalid` that names each setting and its fix. */
export function toSettings(values: GivenSettings): Settings {
	const read = readSettings(values);
	if (read.kind === "refused")
		throw new RuntimeError(
			"settings.invalid",
			read.problems.join("; "),
			"Correct the setting in the environment or leave it out.",
		);
	const { all } = read;
	const missing = checkTogether(all);
	if (missing.length > 0)
		throw new RuntimeError(
			"settings.invalid",
			missing.join("; "),
			"Give what is missing, or leave the whole group out.",
		);
	return {
		...toProcessSetting(all),
		port: all.PORT,
		host: all.HOST,
		dataDir: all.DATA_DIR,
		knowledgeBase: all.KNOWLEDGE_BASE,
		publicUrl: all.PUBLIC_URL ?? null,
		widgetOrigins: all.WIDGET_ORIGINS,
		isProduction: all.SHOPBELL_ENV === "production",
		microsoftApp:
			all.MICROSOFT_APP_ID === ""
				? null
				: {
						id: all.MICROSOFT_APP_ID,
						password: all.MICROSOFT_APP_PASSWORD,
						tenantId: all.MICROSOFT_APP_TENANT_ID,
					},
		shop: toShopSetting(all),
		refundLimit: all.SHOP_REFUND_LIMIT ?? null,
		mail:
			all.SMTP_URL === undefined
				? null
				: { url: all.SMTP_URL, from: all.MAIL_FROM },
		customerTokens:
			all.CUSTOMER_TOKEN_SECRET.length === 0
				? null
				: {
						secrets: all.CUSTOMER_TOKEN_SECRET,
						audience: all.CUSTOMER_TOKEN_AUDIENCE,
					},
		areConversationsShared: all.DESK_CONVERSATIONS === "shared",
		secondFactor: all.SECOND_FACTOR,
		company:
			all.OIDC_ISSUER === undefined
				? null
				: {
						issuer: all.OIDC_ISSUER,
						clientId: all.OIDC_CLIENT_ID,
						clientSecret: all.OIDC_CLIENT_SECRET,
						label: all.OIDC_LABEL || new URL(all.OIDC_ISSUER).hostname,
					},
		alarms: toAlarmSetting(all),
		desk: toDeskSetting(all),
		messengers: toMessengerSetting(all),
		telemetry: toTelemetrySetting(all),
		logLevel: all.LOG_LEVEL,
	};
}

function readSettings(
	values: GivenSettings,
):
	| { readonly kind: "read"; readonly all: ReadSettings }
	| { readonly kind: "refused"; readonly problems: readonly string[] } {
	const known = Object.fromEntries(
		Object.keys(settingsSchema.shape).flatMap((name) => {
			const value = values[name];
			return value === undefined || value === "" ? [] : [[name, value]];
		}),
	);
	const parsed = settingsSchema.safeParse(known);
	return parsed.success
		? { kind: "read", all: parsed.data }
		: {
				kind: "refused",
				problems: parsed.error.issues.map(
					(issue) => `${String(issue.path[0])}: ${issue.message}`,
				),
			};
}

/** What is missing or contradicts itself among settings that are fine one by one. */
function checkTogether(all: ReadSettings): readonly string[] {
	return [
		...checkProcessSettings(all),
		...checkShopSettings(all),
		...checkDeskSettings(all),
		...checkAlarmSettings(all),
		...checkMessengerSettings(all),
		...(all.OIDC_ISSUER !== undefined &&
		(all.OIDC_CLIENT_ID === "" || all.OIDC_CLIENT_SECRET === "")
			? ["OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET"]
			: []),
	];
}

/** Name and meaning of every setting, for documentation. */
export const settingNames: Readonly<Record<string, string>> =
	Object.fromEntries(
		Object.entries(settingsSchema.shape).map(([name, field]) => [
			name,
			field.description ?? "",
		]),
	);
