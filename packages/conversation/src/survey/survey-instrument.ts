/** The three questions that take turns: satisfaction, effort, recommendation. */
export const surveyInstruments = ["csat", "ces", "nps"] as const;

/** Customer satisfaction 1 to 5, customer effort score 1 to 7, net promoter score 0 to 10. */
export type SurveyInstrument = (typeof surveyInstruments)[number];

/** Least and greatest answer of each. */
export const surveyScales: Readonly<
	Record<SurveyInstrument, readonly [least: number, greatest: number]>
> = { csat: [1, 5], ces: [1, 7], nps: [0, 10] };
