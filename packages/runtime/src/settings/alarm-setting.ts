import { decodeWebhookSecret } from "@shopbell/desks/webhook";
import type { AlarmThresholds } from "@shopbell/insights";
import type { AlarmReceivers } from "../board/tell-alarms.js";
import type { ReadSettings } from "./settings-schema.js";

/** When the desk's alarm rings and who is told. */
export interface AlarmSetting {
	readonly thresholds: AlarmThresholds;
	readonly receivers: AlarmReceivers;
}

const minuteMs = 60_000;

/** What is missing for the alarms, a line each. */
export function checkAlarmSettings(all: ReadSettings): readonly string[] {
	const lines: string[] = [];
	if (all.ALARM_EMAIL !== "" && all.SMTP_URL === undefined)
		lines.push("SMTP_URL: ALARM_EMAIL needs it");
	if (all.ALARM_WEBHOOK !== undefined && all.ALARM_WEBHOOK_SECRET === "")
		lines.push("ALARM_WEBHOOK_SECRET: ALARM_WEBHOOK needs it");
	if (all.ALARM_WEBHOOK_SECRET !== "" && !isSecret(all.ALARM_WEBHOOK_SECRET))
		lines.push(
			"ALARM_WEBHOOK_SECRET: not a secret; make one with: echo whsec_$(openssl rand -base64 32)",
		);
	return lines;
}

/** When the desk's alarm rings and who is told, of settings that `checkAlarmSettings` finds nothing wrong with. */
export function toAlarmSetting(all: ReadSettings): AlarmSetting {
	return {
		thresholds: {
			waiting: all.ALARM_WAITING ?? null,
			waitMs:
				all.ALARM_WAIT_MINUTES === undefined
					? null
					: all.ALARM_WAIT_MINUTES * minuteMs,
			serviceLevel:
				all.ALARM_SERVICE_LEVEL === undefined
					? null
					: all.ALARM_SERVICE_LEVEL / 100,
		},
		receivers: {
			email: all.ALARM_EMAIL || null,
			webhook:
				all.ALARM_WEBHOOK === undefined
					? null
					: {
							url: all.ALARM_WEBHOOK,
							secret: decodeWebhookSecret(all.ALARM_WEBHOOK_SECRET),
						},
		},
	};
}

function isSecret(text: string): boolean {
	try {
		decodeWebhookSecret(text);
		return true;
	} catch {
		return false;
	}
}
