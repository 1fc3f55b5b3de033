-- Faults of the document itself, as registered: where its text contradicts itself or uses a wrong name.
select * from registry.document_fault
