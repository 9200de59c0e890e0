//! Conferencing policies: which settings open which CAL, the named policies that keep people within theirs, the script
//! that sets them up, and the way back from what is set to the CALs it takes.
//!
//! A server enforces no CAL. What people may do is what their conferencing policy opens, so the licence list and the
//! policies must say the same. They speak of Lync Server 2010, Lync Server 2013 and Skype for Business Server; for
//! Office Communications Server 2007 R2, which has no such cmdlets, there is a sheet of settings.
//!
//! Reading goes from the outside in: [`named`] are the policies, [`settings`] what they are made of, [`rules`] why,
//! [`script`] writes them, [`rows`] checks who gets which, [`audit`] reads them back. Every literal of PowerShell
//! is written by [`powershell`].

pub mod audit;
pub mod named;
pub mod powershell;
pub mod rows;
pub mod rules;
pub mod script;
pub mod settings;
