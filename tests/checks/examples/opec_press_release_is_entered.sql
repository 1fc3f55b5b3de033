-- Wrong: a press release that is neither entered nor acknowledged. Right: one of each, and one of both.
insert into core.opec_press_release (address, is_entered, is_acknowledged)
values ('unread', false, false), ('entered', true, false), ('acknowledged', false, true), ('both', true, true);
-- expect address: unread
