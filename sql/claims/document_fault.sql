-- Faults of the document itself, as registered: where its text contradicts or misnames.
select * from registry.document_fault
