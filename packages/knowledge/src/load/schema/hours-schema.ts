import { z } from "zod";
import { timeOfDay } from "./field-types.js";

/** Days of the week as they are written in `hours`. */
export const weekdays = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun",
] as const;

/** Open intervals of a day. */
export const intervals = z
	.array(z.tuple([timeOfDay, timeOfDay]))
	.max(10)
	.meta({
		description:
			"Open intervals of a day; an end before its start runs past midnight.",
		examples: [[["09:00", "17:00"]]],
	});

/** Open intervals by weekday. */
export const weekHours = z.partialRecord(z.enum(weekdays), intervals);
