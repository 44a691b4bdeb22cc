import { createHolidayCalendar, type Hours } from "@shopbell/handoff";
import type { Shop } from "@shopbell/knowledge";

/**
 * When people of a shop answer, as its shop.yaml says; with `group`, when those of that group do.
 * Exceptions and holidays are everybody's.
 */
export function toHours(shop: Shop, group?: string): Hours {
	const own = group === undefined ? null : shop.handoff?.groups[group]?.hours;
	const isHoliday =
		shop.holidays === undefined ? null : createHolidayCalendar(shop.holidays);
	return {
		timeZone: shop.timeZone,
		weekly: own ?? shop.hours,
		exceptions: shop.exceptions,
		...(isHoliday ? { isHoliday } : {}),
	};
}
