-- Proposition: for foreign capital Baghdad looks to partners outside the region, such as Russia and China.
-- Supports: within window_months the Iraqi state meets, invites, agrees or signs with one of the two for that purpose.
-- Contradicts: the Iraqi state turns both away from it. Silent: nothing of that kind is on record.
from sought_for(['foreign_investment', 'field_contract', 'licensing_round'])
