/** What the door says beyond e-mail and password. `{name}` is the company's name. */
export interface DoorWords {
	readonly code: string;
	readonly codeTitle: string;
	readonly codeHint: string;
	readonly codeWrong: string;
	readonly codeExpired: string;
	readonly codeLocked: string;
	readonly tooMany: string;
	readonly failed: string;
	readonly goOn: string;
	readonly back: string;
	readonly or: string;
	readonly company: string;
	readonly companyRefused: string;
	readonly companyUnknown: string;
	readonly companyUnreachable: string;
	readonly setUpTitle: string;
	readonly setUpRequired: string;
	readonly setUpHint: string;
	readonly password: string;
	readonly wrongPassword: string;
	readonly scan: string;
	readonly picture: string;
	readonly key: string;
	readonly firstCode: string;
	readonly spareTitle: string;
	readonly spareHint: string;
	readonly copy: string;
	readonly copied: string;
	readonly turnOn: string;
	readonly turnOff: string;
	readonly isOn: string;
	readonly isOff: string;
	/** An administrator takes it from somebody who lost phone and spare codes. */
	readonly removeIt: string;
	/** Beside a name in the list of people. */
	readonly hasIt: string;
	readonly signOut: string;
}
