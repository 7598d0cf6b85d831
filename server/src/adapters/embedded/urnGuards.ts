const spentInBudget = `create trigger "spentInBudget" before insert on "spent"
when not exists (select 1 from "urns" where "workshopId" = new."workshopId" and "pollId" = new."pollId" and new."slot" <= "budget")
begin select raise(abort, 'No choice is left'); end`;

const countSpent = `create trigger "countSpent" after insert on "spent"
begin update "urns" set "spent" = "spent" + 1 where "workshopId" = new."workshopId" and "pollId" = new."pollId"; end`;

const ballotOfUrn = `create trigger "ballotOfUrn" before insert on "ballots"
when not exists (select 1 from "urns" where "workshopId" = new."workshopId" and "pollId" = new."pollId" and "cast" < "spent")
begin select raise(abort, 'No choice was used for it'); end`;

const countCast = `create trigger "countCast" after insert on "ballots"
begin update "urns" set "cast" = "cast" + 1 where "workshopId" = new."workshopId" and "pollId" = new."pollId"; end`;

const noChange = (table: string): string => `create trigger "${table}Stand" before update on "${table}"
begin select raise(abort, 'What was voted stands'); end`;

/** The budget of polls, held by SQLite itself: no slot beyond it, and no ballot for which nobody has used one. */
export const urnGuards: readonly string[] = [
  spentInBudget,
  countSpent,
  ballotOfUrn,
  countCast,
  noChange('spent'),
  noChange('ballots'),
];
