import type { z } from "zod";
import {
	defaultHandoffSettings as defaults,
	type HandoffSettings,
} from "../handoff-settings.js";
import type { handoffSchema } from "../schema/handoff-schema.js";

/** `handoff` of shop.yaml with what it leaves out. */
export function toHandoffSettings(
	value: z.output<typeof handoffSchema> | undefined,
): HandoffSettings {
	if (!value) return defaults;
	const { service_level: level } = value;
	return {
		offerSeconds: value.offer_seconds ?? defaults.offerSeconds,
		stickySeconds: value.sticky_seconds ?? defaults.stickySeconds,
		widerAfterSeconds: value.wider_after_seconds ?? defaults.widerAfterSeconds,
		anyoneAfterSeconds:
			value.anyone_after_seconds ?? defaults.anyoneAfterSeconds,
		fallBackAfterSeconds:
			value.fall_back_after_seconds ?? defaults.fallBackAfterSeconds,
		reservesAt:
			value.reserves_at === undefined ? defaults.reservesAt : value.reserves_at,
		serviceLevel: level
			? { share: level.share, withinSeconds: level.within_seconds }
			: defaults.serviceLevel,
		reopenHours: value.reopen_hours ?? defaults.reopenHours,
		groups: Object.fromEntries(
			Object.entries(value.groups ?? {}).map(([name, { topics, hours }]) => [
				name,
				{ topics, hours: hours ?? null },
			]),
		),
	};
}
