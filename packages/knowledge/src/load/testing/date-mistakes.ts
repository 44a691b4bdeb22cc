import { sampleFlow, sampleFlowFile } from "./flow-mistakes.js";
import { change, howTo, type Mistake, refund, shop } from "./mistake.js";
import { sampleFiles } from "./sample-files.js";

/** Mistakes in dates and hours. */
export const dateMistakes: readonly Mistake[] = [
	// Dates and hours
	{
		name: "a review that is overdue",
		files: change(refund, "2027-04-30", "2025-04-30"),
		at: `${refund}:2:12 review-overdue`,
		says: "returns-team should have reviewed",
	},
	{
		name: "a flow whose review is overdue",
		files: {
			[sampleFlowFile]: sampleFlow.replace("2027-03-31", "2025-03-31"),
		},
		at: `${sampleFlowFile}:2:12 review-overdue`,
		says: "by 2025-03-31",
	},
	{
		name: "an article whose time is over",
		files: change(refund, "review_by:", "valid_until: 2025-12-31\nreview_by:"),
		at: `${refund}:2:14 validity-over`,
		says: "valid until 2025-12-31",
	},
	{
		name: "a validity the wrong way round",
		files: change(
			refund,
			"review_by:",
			"valid_from: 2027-12-31\nvalid_until: 2027-01-31\nreview_by:",
		),
		at: `${refund}:3:14 validity-reversed`,
		says: "Swap",
	},
	{
		name: "a day that does not exist",
		files: change(refund, "2027-04-30", "2027-04-31"),
		at: `${refund}:2:12 date-invalid`,
		says: "'2027-04-31' is not a date",
	},
	{
		name: "an exception on no date",
		files: change(shop, "2027-12-25", "christmas"),
		at: `${shop}:15:3 date-invalid`,
		says: "'christmas'",
	},
	{
		name: "a time that does not exist",
		files: change(shop, '"20:00"', '"25:00"'),
		at: `${shop}:12:39 time-invalid`,
		says: "'25:00'",
	},
	{
		name: "a time zone that does not exist",
		files: change(shop, "Europe/Warsaw", "Europe/Warszawa"),
		at: `${shop}:4:12 time-zone-unknown`,
		says: "'Europe/Warszawa'",
	},
	{
		name: "hours that overlap",
		files: change(shop, '"12:00"', '"14:00"'),
		at: `${shop}:12:3 hours-overlap`,
		says: "'mon'",
	},
	{
		name: "holidays of no country",
		files: change(shop, "hours:", "holidays: XX\nhours:"),
		at: `${shop}:11:11 holidays-unknown`,
		says: "'XX'",
	},
	{
		name: "a fall-back before more people are asked",
		files: change(
			shop,
			"hours:",
			"handoff: {fall_back_after_seconds: 60}\nhours:",
		),
		at: `${shop}:11:36 ladder-order`,
		says: "60 s",
	},
	{
		name: "hours of a group that overlap",
		files: change(
			shop,
			"hours:",
			'handoff: {groups: {returns: {topics: [], hours: {mon: [["08:00", "12:00"], ["11:00", "13:00"]]}}}}\nhours:',
		),
		at: `${shop}:11:50 hours-overlap`,
		says: "'mon'",
	},
	{
		name: "half a file, as an editor leaves it while saving",
		files: { [howTo]: (sampleFiles[howTo] ?? "").slice(0, 60) },
		at: `${howTo}:4:1 yaml-syntax`,
		says: "not valid YAML",
	},
];
