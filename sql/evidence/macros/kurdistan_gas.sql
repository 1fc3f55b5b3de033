-- Gas of the Kurdistan Region in bcm a year, and the volumes that claims give for it.

-- Reports in the columns of evidence, each once, under the page that was known first; halts, plans and faulty pages are left out.
-- `subject` is a field, the Region, or what its power plants take (a lower bound of output).
create or replace temp macro kurdistan_gas_report() as table
select
    o.* exclude (vintage_basis),
    coalesce(
        a.asset_name, o.asset_id, case o.metric when 'gas_to_power' then 'the power plants of the Region' else 'the Region' end
    ) as subject,
    o.metric = 'capacity' as is_capacity,
    o.metric <> 'gas_to_power' as is_output,
    coalesce(p.origin, o.origins[1]) as origin,
    o.period_from as period,
    o.citations[1] as citation,
    list_filter(o.source_ids, lambda source: source <> 'gem_goget')[1] as source_id,
    basis_of(o.known_basis) as vintage_basis,
    is_estimated(o.flag) as is_estimate
from core.field_output as o
left join core.asset as a using (asset_id)
left join core.fact as p
    on p.fact_kind = 'field_output' and p.fact_id = o.output_id and p.source_url = o.citations[1]
where o.metric in ('gas', 'dry_gas', 'gas_to_power', 'capacity')
    and o.gas_bcm_y > 0
    and o.page_fault is null
    and not o.is_planned
    and (o.area_id = 'kurdistan_region' or a.region = 'kurdistan_region');

-- The newest report of each subject by the day asked about, output and capacity apart.
create or replace temp macro newest_kurdistan_gas_report() as table
select *
from kurdistan_gas_report()
where period_end <= about_on()
qualify row_number() over (partition by subject, is_capacity order by period_end desc, gas_bcm_y, output_id) = 1;

-- What a figure says of a claimed volume. Only a stated potential can fall short of it; output and capacity are lower bounds.
create or replace temp macro gas_volume_outcome(is_potential, low_bcm, high_bcm, judged_measure) as
    case
        when low_bcm > quantity_high('GAS-02', judged_measure) then 'contradicts'
        when is_potential and high_bcm < quantity_low('GAS-02', judged_measure) then 'contradicts'
        when is_potential
            and low_bcm >= quantity_low('GAS-02', judged_measure)
            and high_bcm <= quantity_high('GAS-02', judged_measure) then 'supports'
        else 'silent'
    end;

-- The limit that such a figure was compared with: the end of the claimed volume that lies on its side.
create or replace temp macro gas_volume_limit(figure_bcm, judged_measure) as
    if(
        figure_bcm > quantity_high('GAS-02', judged_measure),
        quantity_high('GAS-02', judged_measure),
        quantity_low('GAS-02', judged_measure)
    );
create or replace temp macro gas_volume_side(figure_bcm, judged_measure) as
    if(figure_bcm > quantity_high('GAS-02', judged_measure), 'at_most', 'at_least');
