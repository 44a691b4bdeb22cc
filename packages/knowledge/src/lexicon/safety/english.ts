import { lines } from "../word-list.js";
import type { SafetyWords } from "./safety-topic.js";

/** Signs of what only a person may answer, in English. */
export const english: SafetyWords = {
	"self-harm": lines(`
		kill/killing/hurt/hurting/harm/harming myself
		want/wanna/going to die
		end/ending my life
		suicide/suicidal
		dont want to live
		no reason to live
		better off dead`),
	abuse: lines(`
		courier/driver/deliveryman/employee/staff/worker/agent/he/she/they … threatened/assaulted/groped/attacked/harassed/molested/stalked/followed me
		courier/driver/employee/staff … was/is/were violent/racist/abusive
		sexually/racially harass*
		sexual harassment
		threatened to hit/kill/beat/hurt
		hit/punched/slapped/pushed me
		my husband/wife/partner/ex … beats/hits/tracks/stalks me`),
	health: lines(`
		allergic/alergic reaction/shock
		got/have/had/developed/gave/giving/gives … rash/hives/blisters/burns
		burned/burnt/injured/cut my hand/finger/face/arm/leg/skin/eye/child
		injured me/my/myself
		burned/cut myself
		swallowed … battery/magnet/button/piece
		my/our child/baby/son/daughter/dog … swallowed/choked/choking
		is/was/am/felt/feel … poisoned
		food poisoning
		electric shock
		caught/on/catches fire
		exploded
		emergency room
		is it safe … pregnant/pregnancy/baby/newborn
		bleeding`),
	minor: lines(`
		i/im/am … eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/8/9/10/11/12/13/14/15 years/yrs/yo old
		i/im/am … eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/8/9/10/11/12/13/14/15 years/yrs/yo $
		im/am a child/kid/minor
		my son/daughter/child/kid … ordered/bought/paid/purchased without
		child/kid/son/daughter/minor … used my card
		without my parents/mum/mom/dad
		parents dont/do/didnt know`),
	legal: lines(`
		take/taking you/this/shop/company to court
		see you in court
		sue/suing/sued you/your/the/them/this
		will/going/gonna sue
		my lawyer/solicitor/attorney/barrister
		contact/contacting/hire/hiring/instruct/instructing/talk/speak … lawyer/solicitor/attorney
		legal action/proceedings/steps
		file/filing/press a lawsuit/charges
		file/filing/press lawsuit/charges
		report/reported/reporting you to … police
		small claims
		lawsuit`),
	chargeback: lines(`
		chargeback/chargebacks
		charge back … bank/card/payment
		dispute/disputing/disputed … payment/charge/transaction … bank/card/paypal
		opened/open/opening/file/filed/filing a paypal/dispute case/claim/dispute
		opened/open/opening/file/filed/filing paypal/dispute case/claim/dispute
		reverse/reversing the payment/charge/transaction
		bank … reverse/reversing/reclaim/dispute`),
	harmless: lines(`
		to die for
		legal guarantee/warranty/rights/right/notice/age
		hurt my eyes/feelings/budget
		first aid kit
		fire/explosion of/sale
		burned/burnt colour/color/orange/sienna
		cut my order/losses/cost`),
};
