/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Made by build-aux/extract-catalogue-strings from the catalogue's JSON files.
 * It is not compiled; change those files and run it again.
 */

/* Translators: about survey figures. */
N_("Of the age bands, only the youngest was found.");

/* Translators: what a channel is good for. */
N_("Short texts and conversations.");

/* Translators: about a published number of posts. */
N_("To begin with; 1 to 2 a day are acceptable.");

/* Translators: about a published number of posts. */
N_("1 to 2 posts a day, counted as seven days a week.");

/* Translators: about a published number of posts. */
N_("Median of posts a week; no advice.");

/* Translators: about survey figures. */
N_("The overall figure is the main table’s, of the same survey.");

/* Translators: about survey figures. */
N_("Facebook and Messenger together.");

/* Translators: about a published rate. */
N_("Median of interactions per post.");

/* Translators: about a published rate. */
N_("Average per post; what it is a share of is not stated.");

/* Translators: about a published rate. */
N_("Interactions by impressions.");

/* Translators: what a channel is good for. */
N_("Neighbours, regulars, offers and events; posts reach few who do not follow already. The mix is our reading.");

/* Translators: about a published number of posts. */
N_("No study and no vendor publishes a figure. Websites that collect such figures repeat this one and name nobody for it.");

/* Translators: what a channel is good for. */
N_("Found in maps and local search when people look for somewhere to go; reviews want an answer. There are no usage figures for it.");

/* Translators: about a published number of posts. */
/* xgettext:no-c-format */
N_("3 to 5 posts a week brought 12 % more reach a post and more than twice the new followers of 1 to 2; 6 to 9 posts 18 % and about 3.7 times; 10 or more 24 % and about 5.5 times. Effects only, no advice.");

/* Translators: about a published number of posts. */
N_("What businesses posted; no advice.");

/* Translators: about a published rate. */
N_("Average of likes and comments per post.");

/* Translators: what a channel is good for. */
N_("Seen by people who did not look for it, but posts carry no links. The mix is our reading; stories come on top of it, because published advice counts posts.");

/* Translators: about a published number of posts. */
N_("1 to 5 posts a day, counted as seven days a week.");

/* Translators: about survey figures. */
N_("Overall only.");

/* Translators: about survey figures. */
N_("Of the income bands, only the lowest matches ours; the others are left out.");

/* Translators: about a published rate. */
N_("An average; what it is a share of is not stated.");

/* Translators: what a channel is good for. */
N_("People in their working role: strong where customers are businesses, weak otherwise. The mix is our reading.");

/* Translators: about a published number of posts. */
N_("3 to 5 pins a day, counted as seven days a week. No study and no vendor publishes a figure. Websites that collect such figures repeat this one and name nobody for it.");

/* Translators: what a channel is good for. */
N_("People who plan to make or buy something, with links to it; hardly any conversation.");

/* Translators: about survey figures. */
/* xgettext:no-c-format */
N_("Another transcription gives 40 % for people who graduated from college.");

/* Translators: what a channel is good for. */
N_("Communities with rules of their own: pieces made for elsewhere are taken ill, and taking part costs more minutes than posting.");

/* Translators: what a channel is good for. */
N_("Mostly young people among friends; what is posted does not last.");

/* Translators: about a published number of posts. */
/* xgettext:no-c-format */
N_("2 to 5 posts a week brought 17 % more views a post than one; 6 to 10 posts 29 %; 11 or more 34 %.");

/* Translators: about a published number of posts. */
N_("Median of videos a week; no advice.");

/* Translators: about a published rate. */
N_("Median of interactions per video.");

/* Translators: about a published rate. */
/* xgettext:no-c-format */
N_("An average, probably by views: elsewhere 2.60 % by followers is given.");

/* Translators: what a channel is good for. */
N_("Shown to people who do not follow; made for videos only. Those who come back are served better elsewhere.");

/* Translators: what a channel is good for. */
N_("Reaches people who already have the number: messages want an answer on the same day, hence more minutes.");

/* Translators: about a published number of posts. */
N_("2 to 3 posts a day, counted as seven days a week.");

/* Translators: about a published number of posts. */
N_("3 to 5 posts a day, counted as seven days a week.");

/* Translators: about a published number of posts. */
N_("What top brands posted; no advice.");

/* Translators: what a channel is good for. */
N_("Short texts and public questions; quick, and quickly gone.");

/* Translators: about a published number of posts. */
N_("One longer film a week; 1 to 3 Shorts a week on top of it are not counted here.");

/* Translators: what a channel is good for. */
N_("People search and watch; comments are few. The mix is our reading: two short videos to a longer film, either of which counts as the week’s post.");

/* Translators: a recurring piece of work. */
N_("Listen to what people say");

/* Translators: a recurring piece of work. */
N_("Look at the week ahead");

/* Translators: a recurring piece of work. */
N_("Report on the month");

/* Translators: a recurring piece of work. */
N_("Review the quarter");

/* Translators: a recurring piece of work. */
N_("Read a measure and write it down");

/* Translators: a recurring piece of work. */
N_("Look for the sign of an obstacle");

/* Translators: a kind of post. */
N_("Text post");

/* Translators: where an estimate of working time comes from. */
N_("Ours, and weak. A calculator’s example says 30 to 45 minutes for a post (novacalculator.com); we take a text without a picture for half of the lower end.");

/* Translators: a kind of post. */
N_("Story");

/* Translators: where an estimate of working time comes from. */
N_("Ours, and weak. A calculator’s example says 15 minutes (novacalculator.com).");

/* Translators: a kind of post. */
N_("Photo with text");

/* Translators: where an estimate of working time comes from. */
N_("Ours, and weak. A calculator’s example says 30 to 45 minutes for a post (novacalculator.com), an agency’s price list 4 hours with planning and review (adhoc.help, undated). A small team with a phone is nearer to the first.");

/* Translators: a kind of post. */
N_("Series of pictures");

/* Translators: where an estimate of working time comes from. */
N_("Ours, and weak. An agency’s price list says 4 hours with planning and review (adhoc.help, undated); we take it for twice a photo.");

/* Translators: a kind of post. */
N_("Short video");

/* Translators: where an estimate of working time comes from. */
N_("Ours, and weak. One practitioner says 2 hours for each of ten 25-second videos made together (xavierfok.com, undated), a calculator’s example 3 to 4 hours (novacalculator.com), an agency’s price list 10 hours (adhoc.help, undated). Ours is for a phone and a simple cut.");

/* Translators: a kind of post. */
N_("Article");

/* Translators: where an estimate of working time comes from. */
N_("Ours, and weak: no published figure for an article was found. A professional is said to spend 5 hours a week on making and approving everything (MarketingProfs in wildcreative.agency, year not stated).");

/* Translators: a kind of post. */
N_("Longer film");

/* Translators: where an estimate of working time comes from. */
N_("Ours, and weak. A calculator’s example says 3 to 4 hours for a video (novacalculator.com); we take the upper end.");

/* Translators: a branch of business. */
N_("Higher education");

/* Translators: a branch of business. */
N_("Sports teams");

/* Translators: a branch of business. */
N_("Influencers");

/* Translators: a branch of business. */
N_("Non-profit organisations");

/* Translators: a branch of business. */
N_("Media");

/* Translators: a branch of business. */
N_("Food and drink");

/* Translators: a branch of business. */
N_("Alcoholic drinks");

/* Translators: a branch of business. */
N_("Travel");

/* Translators: a branch of business. */
N_("Technology and software");

/* Translators: a branch of business. */
N_("Financial services");

/* Translators: a branch of business. */
N_("Retail");

/* Translators: a branch of business. */
N_("Fashion");

/* Translators: a branch of business. */
N_("Health and beauty");

/* Translators: a branch of business. */
N_("Home and furnishing");

/* Translators: the name of a measure. */
N_("Reach");

/* Translators: how a measure is worked out. */
N_("number of different people who saw the content");

/* Translators: the unit of a measure. */
N_("people");

/* Translators: what to beware of in a measure. */
N_("Seen is not yet moved: read an engagement rate beside it.");

/* Translators: the name of a measure. */
N_("Impressions");

/* Translators: how a measure is worked out. */
N_("number of displays, repeats included");

/* Translators: the unit of a measure. */
N_("displays");

/* Translators: what to beware of in a measure. */
N_("The same person may be counted many times. Instagram has shown Views instead since April 2025, which count repeats too (Social Media Today, second-hand).");

/* Translators: the name of a measure. */
N_("Frequency");

/* Translators: how a measure is worked out. */
N_("impressions / reach");

/* Translators: the unit of a measure. */
N_("times");

/* Translators: what to beware of in a measure. */
N_("More is better only up to a point: the same few people may just see it more often.");

/* Translators: the name of a measure. */
N_("Reach rate");

/* Translators: how a measure is worked out. */
N_("reach / followers × 100");

/* Translators: the name of a measure. */
N_("Audience growth rate");

/* Translators: how a measure is worked out. */
N_("net new followers in the period / total audience × 100");

/* Translators: what to beware of in a measure. */
N_("A follower is not a customer: read an engagement rate beside it.");

/* Translators: the name of a measure. */
N_("Engagement rate by followers");

/* Translators: how a measure is worked out. */
N_("interactions / followers × 100");

/* Translators: what to beware of in a measure. */
N_("Never to be compared with rates by reach or by impressions.");

/* Translators: the name of a measure. */
N_("Engagement rate by impressions");

/* Translators: how a measure is worked out. */
N_("interactions / impressions × 100");

/* Translators: what to beware of in a measure. */
N_("Never to be compared with rates by followers or by reach.");

/* Translators: the name of a measure. */
N_("Share of voice");

/* Translators: how a measure is worked out. */
N_("mentions of the brand / mentions of the whole market × 100");

/* Translators: the name of a measure. */
N_("Sentiment score");

/* Translators: how a measure is worked out. */
N_("(positive − negative mentions) / all mentions × 100");

/* Translators: the unit of a measure. */
N_("points");

/* Translators: the name of a measure. */
N_("Click-through rate");

/* Translators: how a measure is worked out. */
N_("clicks / impressions × 100");

/* Translators: the name of a measure. */
N_("Conversion rate");

/* Translators: how a measure is worked out. */
N_("conversions / clicks × 100");

/* Translators: what to beware of in a measure. */
N_("Others divide by visitors; the two are never to be compared.");

/* Translators: the name of a measure. */
N_("Cost per click");

/* Translators: how a measure is worked out. */
N_("total cost / clicks");

/* Translators: the unit of a measure. */
N_("money");

/* Translators: the name of a measure. */
N_("Cost per thousand impressions");

/* Translators: how a measure is worked out. */
N_("total cost / impressions × 1000");

/* Translators: the name of a measure. */
N_("Cost per lead");

/* Translators: how a measure is worked out. */
N_("total cost / leads");

/* Translators: the name of a measure. */
N_("Customer acquisition cost");

/* Translators: how a measure is worked out. */
N_("total spending / new customers");

/* Translators: the name of a measure. */
N_("Return on social media (ROI)");

/* Translators: how a measure is worked out. */
N_("(revenue from social media − total cost) / total cost × 100");

/* Translators: what to beware of in a measure. */
N_("Total cost includes advertising, production, tools, fees and staff time.");

/* Translators: the name of a measure. */
N_("Lead-based revenue estimate");

/* Translators: how a measure is worked out. */
N_("leads × share of leads that become customers × average order value");

/* Translators: the name of a measure. */
N_("Customer retention rate");

/* Translators: how a measure is worked out. */
N_("(customers at the end − new customers) / customers at the start × 100");

/* Translators: the name of a measure. */
N_("Net Promoter Score");

/* Translators: how a measure is worked out. */
/* xgettext:no-c-format */
N_("% promoters (9–10) − % detractors (0–6)");

/* Translators: the name of a measure. */
N_("Average response time");

/* Translators: how a measure is worked out. */
N_("total response time / number of responses in the period");

/* Translators: the unit of a measure. */
N_("minutes");

/* Translators: the name of a measure. */
N_("Response rate");

/* Translators: how a measure is worked out. */
N_("responses / messages received × 100");

/* Translators: the name of a measure. */
N_("Video completion rate");

/* Translators: how a measure is worked out. */
N_("plays to the end / plays × 100");

/* Translators: the name of a measure. */
N_("Link clicks");

/* Translators: how a measure is worked out. */
N_("number of clicks on our links");

/* Translators: the unit of a measure. */
N_("clicks");

/* Translators: what to beware of in a measure. */
N_("A click is not a sale: count offers redeemed beside it.");

/* Translators: the name of a measure. */
N_("Offers redeemed");

/* Translators: how a measure is worked out. */
N_("number of offer codes or mentions redeemed");

/* Translators: the unit of a measure. */
N_("offers");

/* Translators: the name of a measure. */
N_("Calls and direction requests");

/* Translators: how a measure is worked out. */
N_("number of calls and direction requests from profiles");

/* Translators: the unit of a measure. */
N_("requests");

/* Translators: the name of a measure. */
N_("Customers who heard of us on social media");

/* Translators: how a measure is worked out. */
N_("customers who name social media / customers asked × 100");

/* Translators: the name of a measure. */
N_("New reviews");

/* Translators: how a measure is worked out. */
N_("number of new public reviews");

/* Translators: the unit of a measure. */
N_("reviews");

/* Translators: what to beware of in a measure. */
N_("Never pay for reviews; ask every customer alike.");

/* Translators: the name of a measure. */
N_("Review score");

/* Translators: how a measure is worked out. */
N_("mean of public review scores");

/* Translators: the unit of a measure. */
N_("stars");

/* Translators: the name of a measure. */
N_("Returning customers");

/* Translators: how a measure is worked out. */
N_("returning customers / customers × 100");

/* Translators: what to beware of in a measure. */
N_("Or count full stamp cards, and stay with one of the two.");

/* Translators: about a publication. */
N_("5,022 adults in the USA, February to June 2025; 2.5 to 5.6 points either way for a part of them. Each question was counted by itself: two are never to be multiplied.");

/* Translators: about a publication. */
N_("The same survey by type of community, as another publication gives it.");

/* Translators: about a publication. */
N_("The same survey for ages 18 to 29, as another publication gives it.");

/* Translators: about a publication. */
N_("5,123 adults in the USA, February and March 2025; four platforms were asked about.");

/* Translators: about a publication. */
N_("Adults in the USA; the wave that ended on 10 June 2024.");

/* Translators: about a publication. */
N_("5,733 adults in the USA, May to September 2023.");

/* Translators: about a publication. */
N_("Adults in the USA, asked by telephone: not comparable with later waves.");

/* Translators: about a publication. */
N_("Adults in the United Kingdom.");

/* Translators: about a publication. */
N_("Adults in the United Kingdom who are online, May 2024. A figure for ages 18 to 24 on TikTok is left out: no age band of ours matches it.");

/* Translators: about a publication. */
N_("2.1 million posts.");

/* Translators: about a publication. */
N_("2,100 companies with more than 5,000 followers each: large brands, not small businesses. Medians of interactions per post by followers. The Facebook value was seen in one place only.");

/* Translators: about a publication. */
N_("70 million posts of 2024 and 2025.");

/* Translators: about a publication. */
N_("Our own estimates, to plan with until you know better. Change those that your own work shows to be wrong.");
