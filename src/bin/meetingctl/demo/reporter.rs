//! Reporter: prints the numbered steps as they run, and knows which have run.

use crate::fault::{Fault, Outcome};
use crate::render;
use crate::trace::Exchange;

/// Who does something in a step, and for whom.
#[derive(Clone, Copy)]
pub enum Hop {
    /// The program prepares something; nothing is sent.
    Program,
    /// The program asks the gateway.
    ProgramToGateway,
    /// The gateway forwards a request to the platform.
    GatewayToPlatform,
    /// The platform responds to the gateway.
    PlatformToGateway,
    /// The gateway returns the response to the program.
    GatewayToProgram,
}

impl Hop {
    fn words(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::ProgramToGateway => "program  -> gateway",
            Self::GatewayToPlatform => "gateway  -> platform",
            Self::PlatformToGateway => "platform -> gateway",
            Self::GatewayToProgram => "gateway  -> program",
        }
    }
}

/// Prints the steps, in order, each once.
#[derive(Debug, Default)]
pub struct Reporter {
    reported: u32,
}

impl Reporter {
    /// Prints the next step, with what shows that it happened.
    pub fn step(&mut self, number: u32, hop: Hop, words: &str, evidence: &[String]) -> Outcome {
        self.reported += 1;
        if number != self.reported {
            return Err(Fault::Unexpected(format!(
                "step {number} was reported when step {} was due",
                self.reported
            )));
        }
        render::line(&format!("{number:>3}  {:<20}  {words}", hop.words()))?;
        self.evidence(evidence)
    }

    /// Indented lines below a step.
    pub fn evidence(&self, lines: &[String]) -> Outcome {
        for text in lines.iter().flat_map(|lines| lines.lines()) {
            render::line(&format!("     {:<20}  {text}", ""))?;
        }
        Ok(())
    }

    /// A heading between parts.
    pub fn heading(&self, words: &str) -> Outcome {
        render::line(&format!("\n{words}\n"))
    }

    /// How many steps have run.
    pub fn reported(&self) -> u32 {
        self.reported
    }
}

/// The request line of an exchange, for the step that sends it.
pub fn request(exchange: &Exchange) -> Vec<String> {
    vec![exchange.request_line.clone()]
}

/// The status of an exchange and the id that the platform's support asks for.
pub fn status(exchange: &Exchange) -> String {
    match &exchange.request_id {
        Some(id) => format!("{}, request id {id}", exchange.status),
        None => exchange.status.clone(),
    }
}
