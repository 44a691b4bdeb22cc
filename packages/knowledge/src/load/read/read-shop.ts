import type { Facts } from "../../articles/article.js";
import { checkShop } from "../checks/check-shop.js";
import type { Interval } from "../interval.js";
import type { Shop } from "../knowledge-base.js";
import { checkSchema } from "../schema/check-schema.js";
import { shopSchema } from "../schema/shop-schema.js";
import type { ParsedFile } from "../yaml/parse-yaml.js";
import type { ReadFile } from "./read-file.js";
import { toHandoffSettings } from "./to-handoff-settings.js";

/** `shop.yaml` as a `Shop`. */
export function readShop(parsed: ParsedFile): ReadFile<Shop> {
	const { file } = parsed;
	if (parsed.kind === "unparsed") return { file, problems: parsed.problems };
	const { places, problems } = parsed;
	const checked = checkSchema(shopSchema, parsed.value, places);
	if (checked.kind === "invalid")
		return { file, places, problems: [...problems, ...checked.problems] };
	const { value } = checked;
	const shop: Shop = {
		name: value.name,
		locales: value.locales,
		defaultLocale: value.default_locale,
		timeZone: value.time_zone,
		country: value.country ?? "PL",
		orderNumbers: value.order_numbers ?? [],
		facts: (value.facts ?? {}) as Facts,
		hours: (value.hours ?? {}) as Record<string, Interval[]>,
		exceptions: value.exceptions ?? {},
		...(value.holidays === undefined ? {} : { holidays: value.holidays }),
		handoff: toHandoffSettings(value.handoff),
		policy: {
			maxWrongShare: value.policy?.max_wrong_share ?? 0.03,
			missesBeforeHandoff: value.policy?.misses_before_handoff ?? 2,
		},
	};
	return {
		file,
		data: shop,
		places,
		problems: [...problems, ...checkShop(shop, places)],
	};
}
