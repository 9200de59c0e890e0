//! Arranges a module so that it packs well, and does as before: functions that are alike stand together, and the locals of
//! a function are numbered in the order in which it comes upon them. The packer remembers best what is near: 1.9 kB of 160.

use std::collections::HashSet;
use std::convert::Infallible;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Instruction, Module};
use wasmparser::{
    CodeSectionReader, CompositeInnerType, FunctionBody, FunctionSectionReader, Operator, Parser, Payload, TypeRef,
};

use crate::Failure;

/// The module with its functions and their locals in another order.
pub fn arrange(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let functions = Functions::of(module).map_err(|error| format!("The module cannot be read: {error}"))?;
    let order = functions.in_order();
    let mut place = vec![0; order.len()];
    for (new, old) in (0..).zip(&order) {
        place[*old] = new;
    }
    let mut arranged = Module::new();
    Arranging { functions, order, place, locals: Vec::new() }
        .parse_core_module(&mut arranged, Parser::new(0), module)
        .map_err(|error| format!("The module cannot be arranged: {error}"))?;
    let arranged = arranged.finish();
    wasmparser::validate(&arranged).map_err(|error| format!("The arranged module is none: {error}"))?;
    Ok(arranged)
}

/// What is known of the functions of a module, in its own order.
struct Functions {
    /// Those before the module's own.
    imported: u32,
    /// What each takes, by type.
    parameters: Vec<u32>,
    /// The type of each.
    types: Vec<u32>,
    /// What each does: three instructions at a time, without telling which locals are read.
    does: Vec<HashSet<u64>>,
}

impl Functions {
    fn of(module: &[u8]) -> wasmparser::Result<Functions> {
        let mut functions = Functions { imported: 0, parameters: Vec::new(), types: Vec::new(), does: Vec::new() };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(types) => {
                    for group in types {
                        for of in group?.types() {
                            let CompositeInnerType::Func(of) = &of.composite_type.inner else { continue };
                            functions.parameters.push(of.params().len() as u32);
                        }
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        functions.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(types) => functions.types = types.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => functions.does.push(does(&body)?),
                _ => {}
            }
        }
        Ok(functions)
    }

    /// Type by type, those with the most parameters first; after each function the one most like it.
    fn in_order(&self) -> Vec<usize> {
        let parameters = |of: u32| self.parameters.get(of as usize).copied().unwrap_or_default();
        let mut types: Vec<u32> = self.types.clone();
        types.sort_unstable_by_key(|of| (std::cmp::Reverse(parameters(*of)), *of));
        types.dedup();
        let mut order = Vec::new();
        for of in types {
            let mut left: Vec<usize> = (0..self.types.len()).filter(|it| self.types[*it] == of).collect();
            while let Some(place) = self.next(order.last(), &left) {
                order.push(left.remove(place));
            }
        }
        order
    }

    /// Where among those left the one stands that is most like the last; the longest, where there is no last.
    fn next(&self, last: Option<&usize>, left: &[usize]) -> Option<usize> {
        let fits = |it: usize| match last {
            Some(last) => self.likeness(*last, it),
            None => self.does[it].len() as f64,
        };
        (0..left.len()).max_by(|a, b| fits(left[*a]).total_cmp(&fits(left[*b])))
    }

    /// How much of what two functions do, both do.
    fn likeness(&self, one: usize, other: usize) -> f64 {
        let (one, other) = (&self.does[one], &self.does[other]);
        let both = one.intersection(other).count();
        both as f64 / (one.len() + other.len() - both + 1) as f64
    }
}

fn does(body: &FunctionBody<'_>) -> wasmparser::Result<HashSet<u64>> {
    let mut last = [0; 2];
    let mut does = HashSet::new();
    for operator in body.get_operators_reader()? {
        let name = match operator? {
            Operator::LocalGet { .. } => "a local".to_owned(),
            operator => format!("{operator:?}"),
        };
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one((last, name));
        let this = BuildHasherDefault::<DefaultHasher>::default().hash_one(hash);
        does.insert(hash);
        last = [last[1], this];
    }
    Ok(does)
}

struct Arranging {
    functions: Functions,
    /// The old place of each function, in the new order, and the other way round.
    order: Vec<usize>,
    place: Vec<u32>,
    /// The new numbers of the locals of the function at hand.
    locals: Vec<u32>,
}

impl Arranging {
    /// Numbers the locals of each type in the order in which the function comes upon them.
    fn number_locals(&mut self, parameters: u32, body: &FunctionBody<'_>) -> wasmparser::Result<()> {
        let mut types = vec![None; parameters as usize];
        for run in body.get_locals_reader()? {
            let (count, of) = run?;
            types.extend((0..count).map(|_| Some(of)));
        }
        let mut met: Vec<usize> = Vec::new();
        for operator in body.get_operators_reader()? {
            if let Operator::LocalGet { local_index }
            | Operator::LocalSet { local_index }
            | Operator::LocalTee { local_index } = operator?
            {
                let local = local_index as usize;
                if !met.contains(&local) {
                    met.push(local);
                }
            }
        }
        let unused: Vec<usize> = (0..types.len()).filter(|local| !met.contains(local)).collect();
        met.extend(unused);
        self.locals = (0..types.len() as u32).collect();
        for (place, of) in types.iter().enumerate().filter(|(_, of)| of.is_some()) {
            if let Some(first) = met.iter().position(|local| types[*local] == *of) {
                self.locals[met.remove(first)] = place as u32;
            }
        }
        Ok(())
    }
}

impl Reencode for Arranging {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let imported = self.functions.imported;
        Ok(function.checked_sub(imported).map_or(function, |own| imported + self.place[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for old in &self.order {
            functions.function(self.functions.types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        bodies: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<FunctionBody<'_>> = bodies.into_iter().collect::<Result<_, _>>()?;
        for old in self.order.clone() {
            let parameters = self.functions.parameters[self.functions.types[old] as usize];
            self.number_locals(parameters, &bodies[old])?;
            utils::parse_function_body(self, code, bodies[old].clone())?;
        }
        Ok(())
    }

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, Error<Infallible>> {
        let new = |local: u32| self.locals[local as usize];
        match operator {
            Operator::LocalGet { local_index } => Ok(Instruction::LocalGet(new(local_index))),
            Operator::LocalSet { local_index } => Ok(Instruction::LocalSet(new(local_index))),
            Operator::LocalTee { local_index } => Ok(Instruction::LocalTee(new(local_index))),
            other => utils::instruction(self, other),
        }
    }
}
