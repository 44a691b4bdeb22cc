import { lines, words } from "../word-list.js";
import type { AngerWords } from "./anger-words.js";

const scam = "scam/scams/scammer/scammers/fraud/fraudulent/crook/crooks/ripoff";

/** Signs of anger in English. */
export const english: AngerWords = {
	alone: words(
		"ridiculous* pathetic* useless* garbage rubbish crap bullshit shit shite shitty fuck* wtf damn bloody idiot* stupid* moron* disgrace* disgust* appalling* unacceptable outrageous* unbelievabl* awful terribl* horribl* horrendous atrocious scam scams scammer* fraud fraudsters crook crooks thief thieves liar liars joke mockery shambles furious livid frustrat* annoying annoyed angry infuriat* insane nonsense incompetent nightmare worst hell lawsuit ripoff clowns robbers",
	),
	together: lines(`
		lose/losing/lost patience/temper/mind
		how many times do/have/must/should i/we
		same answer/answers/reply/nonsense
		wasting/wasted/waste time
		nobody/noone/nobodys/none cares/care/answers/answered/answering/replies/replied/responds/responded/helps/helped/listens
		no/zero answer/response/reply/help/solution
		dont/doesnt/didnt/cant/not understand/listen/read me/you/what
		are/even/actually/bother you read/reading/listening/listen/understand
		bad/negative review/reviews
		money/refund back now/immediately/today
		kidding/joking me/are/you
		bad/poor/lousy/shocking/zero/terrible service/support/company/experience
		are you blind/deaf/serious/seriously/sleeping
		what is/the wrong with you`),
	turns: lines(`
		fed up
		sick of/and
		tired of waiting/this/your/you/being/it/asking/writing/explaining/these/chasing/repeating
		im/am/so done with
		had enough $
		had enough of/now
		enough is enough
		enough of this/your/these/it
		third/3rd/fourth/4th/fifth/5th/sixth/6th/tenth/10th/hundredth/100th/nth/umpteenth/millionth time/message/email/mail/attempt
		waiting/waited/wait/waits … for weeks/months/ages/ever
		waiting/waited … weeks and/still/already
		again and again
		over and over
		you/u/bot/it keep/keeps/kept saying/sending/repeating/giving/telling … same/me
		you/u keep saying/repeating/asking/sending/telling/ignoring/lying/promising
		going/go/goes round/around in circles
		stop sending/repeating/asking/giving/wasting/lying … me/same/this
		stop lying/repeating
		not helping/helpful
		doesnt/does/is/are/did/didnt not help/helping/helpful
		doesnt/didnt/isnt help/helping/helpful
		not what i asked/ask/said/meant/wrote
		not my question
		cant/can/do/does … of you read
		cant you read
		can you even/actually read
		never again $
		never buy/buying/order/ordering/shop/shopping/coming/use/using … here/again/from/you
		one/1 star
		report you
		give me my money
		i/we want my/our money
		take/taking you to court
		see you in court
		my lawyer/solicitor/attorney
		ill/will/gonna/to sue
		sue you
		trustpilot … hear/know/review
		on/to trustpilot $
		i give up
		you stole/steal
		you lied/cheated/robbed/tricked/ignore/ignored
		you cheat/cheats/cheaters/lie
		bunch of cheats/cheaters/liars/crooks/thieves
		are/youre lying
		shame on you
		ashamed of yourself/yourselves
		you … should be ashamed
		hopeless company/shop/service/bot/people/lot
		youre/are/is … hopeless
		dumb bot/machine/robot/thing/answer/answers
		so/how dumb
		who do you think you are
		what a joke/farce/mess/shower`),
	harmless: lines(`
		rubbish/garbage bin/bins/bag/bags/can/cans/chute/disposal/container
		this a ${scam} or
		is … ${scam} or
		not a ${scam}
		no ${scam}
		how … not … ${scam}
		a ${scam} site/website/shop/store or
		${scam} email/emails/message/messages/call/calls/sms/text/texts/alert/warning/protection/prevention
		against/from/avoid/prevent/report ${scam}
		is this shop/site/website/store/it/page … ${scam}
		is this/that/it a ${scam}
		thief/thieves/robbers/crooks stole/took/stolen/have
		by thieves/robbers/crooks
		porch thieves
		tell me/us/him/her a joke
		a joke about/present/gift/mug/tshirt
		joke gift/gifts/present/mug
		an awful lot
		worst case
		at worst
		if the worst
		worst comes to
		had enough !of/now/already/and
		had enough points/time/money/room/space/credit
		useless/terrible/awful/hopeless to/for/at/with/on me/us/computers/technology/sizes/this/phones
		im/am … stupid
		stupid/dumb/silly/daft question
		sorry/maybe/perhaps … stupid/dumb
		probably/likely/will never … again/here
		annoying/annoyed/embarrassing but
		terribly/awfully sorry/sweet/kind/nice
		anti frustration
		hell week
		bloody mary
		insane discount/discounts/deal/deals/price/prices
		no reply/answer needed/necessary/required/expected
		horrible/terrible/awful/bad weather/day/cold/timing/luck
		crap bag/bags
		angry birds
		money back now that
		shit/crap weather`),
};
